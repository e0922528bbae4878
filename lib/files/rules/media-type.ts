import { extensionOf } from "./file-name";

/** The types that are taken (domain.md §4), by what their content says, with the extensions that may name them. */
const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  "application/x-hwp": ["hwp"],
  "application/hwp+zip": ["hwpx"],
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/zip": ["zip"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
};

/** For the browser's file chooser. */
export const acceptedExtensions: readonly string[] = Object.values(mediaTypes)
  .flat()
  .map((extension) => `.${extension}`);

export const isTaken = (mediaType: string): boolean => Object.hasOwn(mediaTypes, mediaType);

/** A name that claims another type than the content has would open in the wrong program, or hide what it is. */
export function nameFits(name: string, mediaType: string): boolean {
  return (mediaTypes[mediaType] ?? []).includes(extensionOf(name));
}
