import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { request } from "../api/client";
import { useMe } from "../api/me";
import { useFormat } from "../format/useFormat";
import { useT } from "../i18n/useT";
import { forgetDraft, keepDraft, newerDraft, readLocal, type KeptDraft } from "./drafts";
import classes from "./form.module.css";

interface Kept<T> {
  readonly draft: T;
  readonly set: (part: Partial<T>) => void;
  /** Call it once the form was sent or given up. */
  readonly done: () => void;
  /** Says that an unsent text was brought back, and offers to drop it. */
  readonly note: ReactNode;
}

function Note({ at, onDrop }: { at: string; onDrop: () => void }) {
  const t = useT();
  const format = useFormat();
  return <p className={classes.draft} role="status"><span>{t("form.draftBack", { at: format.dateTime(at) })}</span> <Button size="compact-sm" variant="subtle" onClick={onDrop}>{t("form.draftDrop")}</Button></p>;
}

/** The fields of a form that survive a reload, a sign-out and a cut network, under the name of the form; secret fields are never kept. */
export function useDraft<T extends object>(key: string, empty: T, secret: readonly (keyof T)[] = []): Kept<T> {
  const user = useMe()?.user.id ?? "";
  const { data: kept } = useQuery({ queryKey: ["drafts"], staleTime: 0, queryFn: ({ signal }) => request<KeptDraft[]>("/api/drafts", { signal }) });
  const [draft, setDraft] = useState(empty);
  const [backAt, setBackAt] = useState<string | null>(null);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current || user === "" || kept === undefined) return;
    touched.current = true;
    const found = newerDraft(readLocal(user, key), kept.find((one) => one.key === key));
    if (!found || typeof found.body !== "object" || found.body === null) return;
    // What was kept comes once, after the form stands.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setDraft({ ...empty, ...found.body });
    setBackAt(found.at);
  }, [user, kept, key, empty]);
  const set = (part: Partial<T>) => {
    touched.current = true;
    setDraft((before) => {
      const next = { ...before, ...part };
      if (user !== "") keepDraft(user, key, Object.fromEntries(Object.entries(next).filter(([field]) => !secret.includes(field as keyof T))));
      return next;
    });
  };
  const done = () => { if (user !== "") forgetDraft(user, key); };
  const drop = () => { done(); setDraft(empty); setBackAt(null); };
  return { draft, set, done, note: backAt !== null && <Note at={backAt} onDrop={drop} /> };
}
