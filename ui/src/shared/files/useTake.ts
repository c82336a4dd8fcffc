import { useState } from "react";
import { download } from "../api/download";
import { showToast } from "../shell/toasts";
import type { FileRow } from "./api";

/** Takes a file home; a refusal is told. */
export function useTake(file: FileRow): { take: () => void; taking: boolean } {
  const [taking, setTaking] = useState(false);
  const take = () => {
    setTaking(true);
    download(`/api/files/${file.id}`, file.name).catch((error: Error) => showToast({ text: error.message, tone: "refusal" })).finally(() => setTaking(false));
  };
  return { take, taking };
}
