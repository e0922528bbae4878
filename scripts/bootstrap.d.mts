export function runEntry(entry: string): Promise<void>;
export function isInstalled(folder: string): boolean;
