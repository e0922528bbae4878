import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/files/copy-button";
import { qrCode } from "./qr-code";

/** At the foot of the slip: where anybody sees whether this receipt is genuine, for a camera, a press, or to hand on. */
export function VerifyAddress({ address }: { address: string }) {
  const t = useTranslations("applications.receipt.verify");
  const { size, path } = qrCode(address);
  const { host, pathname } = new URL(address);
  return (
    <footer className="slip__f">
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("qr")} shapeRendering="crispEdges">
        <path d={path} fill="#000" />
      </svg>
      <div>
        <p>
          <strong>{t("title")}</strong>
        </p>
        <p className="small">
          <a href={address}>
            {host}
            {pathname}
          </a>{" "}
          <CopyButton text={address} label={t("copy")} />
        </p>
        <p className="small quiet">{t("shows")}</p>
      </div>
    </footer>
  );
}
