import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "../i18n/useT";
import { ErrorState } from "../states/ErrorState";
import { Skeletons } from "../states/Skeletons";
import type { FileRow } from "./api";
import { previewQuery } from "./preview";
import classes from "./Preview.module.css";

function Picture({ name, address }: { name: string; address: string }) {
  const t = useT();
  const [broken, setBroken] = useState(false);
  if (broken) return <p role="alert">{t("files.cannotShow")}</p>;
  return <img className={classes.picture} src={address} alt={name} referrerPolicy="no-referrer" onError={() => setBroken(true)} />;
}

/** The content of a file, from the origin that has no power over the program. */
export function PreviewContent({ file }: { file: FileRow }) {
  const { data, error, refetch } = useQuery(previewQuery(file));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeletons shape="record" rows={4} />;
  if (file.show === "picture") return <Picture name={file.name} address={data.address} />;
  // The viewer for documents does not start in a sandboxed frame; texts need no more than one.
  return <iframe className={classes.frame} src={data.address} title={file.name} referrerPolicy="no-referrer" {...(file.show === "text" && { sandbox: "" })} />;
}
