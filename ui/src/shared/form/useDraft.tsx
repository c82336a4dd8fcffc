import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
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
  const [typed, setTyped] = useState<T | null>(null);
  const [dropped, setDropped] = useState(false);
  const found = useMemo(() => {
    const newer = user === "" || kept === undefined ? null : newerDraft(readLocal(user, key), kept.find((one) => one.key === key));
    return newer && typeof newer.body === "object" && newer.body !== null ? { body: newer.body, at: newer.at } : null;
  }, [user, kept, key]);
  // What was found first stays: the answer of the server to one's own keystrokes is not news.
  const [first, setFirst] = useState<typeof found>(null);
  if (first === null && found !== null && typed === null) setFirst(found);
  const draft = typed ?? (first ? { ...empty, ...first.body } : empty);
  const set = (part: Partial<T>) => {
    const next = { ...draft, ...part };
    setTyped(next);
    if (user !== "") keepDraft(user, key, Object.fromEntries(Object.entries(next).filter(([field]) => !secret.includes(field as keyof T))));
  };
  const done = () => { if (user !== "") forgetDraft(user, key); };
  const drop = () => { done(); setTyped(empty); setDropped(true); };
  return { draft, set, done, note: first !== null && !dropped && <Note at={first.at} onDrop={drop} /> };
}
