import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../shared/format/useFormat";
import { useServerText, useT } from "../../../shared/i18n/useT";
import { alikeQuery, type Alike } from "./api";
import classes from "./duplicates.module.css";

const WAIT_MS = 300;

function Line({ alike }: { alike: Alike }) {
  const t = useT();
  const text = useServerText();
  const format = useFormat();
  const name = [alike.name, alike.town].filter(Boolean).join(", ");
  return (
    <li>
      {alike.id ? <Link to="/selling/accounts/$id" params={{ id: alike.id } as never} target="_blank">{name}</Link> : alike.servedBy ? t("duplicates.servedBy", { position: format.text(alike.servedBy) }) : t("duplicates.servedByNobody")}
      {" · "}<span className="st-muted">{text(`duplicate.verdict.${alike.verdict}`)}</span>
    </li>
  );
}

/** Accounts that look like the one being written: a warning that never stops anybody. */
export function AlikeAccounts({ name, town, nip }: { name: string; town: string; nip: string }) {
  const t = useT();
  const [asked] = useDebouncedValue(JSON.stringify([name, town, nip]), WAIT_MS);
  const [askedName = "", askedTown = "", askedNip = ""] = JSON.parse(asked) as string[];
  const { data = [] } = useQuery(alikeQuery(askedName, askedTown, askedNip));
  return (
    <div role="status" className={data.length > 0 ? classes.alike : undefined}>
      {data.length > 0 && <><strong>{t("duplicates.alike")}</strong><ul>{data.map((alike, at) => <Line key={alike.id ?? at} alike={alike} />)}</ul></>}
    </div>
  );
}
