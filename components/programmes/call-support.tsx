import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { supportKinds } from "@/lib/programmes/schema/support";
import type { CallDetail } from "@/lib/programmes/types";
import { LocalText } from "./local-text";

/** Support besides money by kind, where the best go on, and the pathway that the call belongs to. */
export function CallSupport({ call }: { call: Pick<CallDetail, "support" | "followOn" | "pathway"> }) {
  const t = useTranslations("programmes.support");
  const items = supportKinds.flatMap((kind) => {
    const texts = call.support.filter((item) => item.kind === kind);
    if (texts.length === 0) return [];
    return [
      {
        term: t(`kinds.${kind}`),
        value: texts.map((item, index) => (
          <p key={index}>
            <LocalText text={item.text} />
          </p>
        )),
      },
    ];
  });
  return (
    <>
      {items.length === 0 ? <p>{t("none")}</p> : <DefinitionList wide items={items} />}
      {call.followOn.length > 0 && (
        <>
          <h3 className="mt-6">{t("followOn")}</h3>
          <ul className="bullets">
            {call.followOn.map((link, index) => (
              <li key={index}>
                <LocalText text={link.text} />
                {link.url && (
                  <>
                    {" "}
                    <a href={link.url} rel="noreferrer">
                      {t("announcement")}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {call.pathway.length > 0 && (
        <>
          <h3 className="mt-6">{t("pathway")}</h3>
          <ol className="pathway">
            {call.pathway.map((stage, index) => (
              <li key={index}>
                <strong className="strong">
                  <LocalText text={stage.name} />
                </strong>
                <span className="small quiet">
                  <LocalText text={stage.agency} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
