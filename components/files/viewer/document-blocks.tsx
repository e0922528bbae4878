import { useTranslations } from "next-intl";
import Image from "next/image";
import type { Block, ShownDocument, TableCell } from "@/lib/platform/documents/types";

/** A Hangul or Office document as the server read it: data, so that whatever its writer put in can only be text here. */
export function DocumentBlocks({ document, name }: { document: ShownDocument; name: string }) {
  const t = useTranslations("copies.viewer");
  return (
    <div className="blocks__pane" tabIndex={0} role="region" aria-label={t("document", { name })}>
      {document.plain && <p className="small quiet">{t("plain")}</p>}
      <article className="blocks">
        {document.blocks.length === 0 ? <p>{t("empty")}</p> : <Blocks blocks={document.blocks} />}
      </article>
      {document.cut && (
        <p className="small" role="note">
          {t("cut")}
        </p>
      )}
    </div>
  );
}

/** Parts of a document never change place while they are shown: their number is their key. */
const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block, index) => <BlockView key={index} block={block} />);

function BlockView({ block }: { block: Block }) {
  const t = useTranslations("copies.viewer");
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "note":
      return (
        <p className="blocks__note">
          {t("note")} · {block.text}
        </p>
      );
    case "page":
      return (
        <h3>
          {block.name ? t("sheet", { number: block.number, name: block.name }) : t("slide", { number: block.number })}
        </h3>
      );
    case "gap":
      return <p className="blocks__gap">{t(`gap.${block.what}`)}</p>;
    case "image":
      return (
        <Image src={block.source} alt={t("picture")} width={1100} height={800} unoptimized className="blocks__img" />
      );
    case "table":
      return <TableView rows={block.rows} />;
  }
}

function TableView({ rows }: { rows: readonly TableCell[][] }) {
  return (
    <div className="blocks__table">
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} colSpan={cell.columns} rowSpan={cell.rows}>
                  <Blocks blocks={cell.blocks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
