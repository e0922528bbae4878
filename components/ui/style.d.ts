import "react";

declare module "react" {
  // Our components are told widths and gaps through custom properties.
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
