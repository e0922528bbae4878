export function runEntry(entry: string): Promise<boolean>;
export function isInstalled(folder: string): boolean;
