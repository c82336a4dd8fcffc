import { address, type RequestOptions } from "./client";
import { transport } from "./transport";

const LATER_MS = 1000;

// The name that the server gives the file: the full one with its letters, else the plain one.
export function fileName(disposition: string | null, otherwise: string): string {
  const full = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (full) return decodeURIComponent(full);
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? otherwise;
}

/** Hands content to the person as a file. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LATER_MS);
}

/** Fetches a file that the server makes and saves it; a refusal is thrown like that of any other request. */
export async function download(path: string, otherwise: string, query: RequestOptions["query"] = {}): Promise<void> {
  const response = await transport(new Request(address(path, query)));
  saveBlob(fileName(response.headers.get("Content-Disposition"), otherwise), await response.blob());
}
