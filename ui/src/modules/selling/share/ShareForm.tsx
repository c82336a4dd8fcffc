import { Button, Input, SegmentedControl, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { findingText, ProblemAlert } from "../../../shared/form/ProblemAlert";
import { plusDays } from "../../../shared/format/dates";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import type { Scope } from "../results";
import { DAYS, useShare } from "./api";
import { MadeLink } from "./MadeLink";
import classes from "./Share.module.css";

/** Asks what the link is called and how long it works, says what readers will see, and hands the link over. */
export function ShareForm({ scope }: { scope: Scope }) {
  const t = useT();
  const format = useFormat();
  const [title, setTitle] = useState(() => t("selling.pdf.name", { from: format.date(scope.from), last: format.date(plusDays(scope.to, -1)) }));
  const [days, setDays] = useState<string>("7");
  const { write, state } = useShare();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ title: title.trim(), days: Number(days), scope }).catch(() => undefined);
  };
  if (state.data) return <MadeLink link={state.data} onAnother={state.reset} />;
  return (
    <form className={classes.form} onSubmit={submit}>
      <ProblemAlert error={state.error} shownFields={["title"]} />
      <TextInput label={t("selling.share.name")} description={t("selling.share.nameHint")} required maxLength={100} value={title} error={findingText(state.error, "title")} onChange={(event) => setTitle(event.currentTarget.value)} data-autofocus />
      <Input.Wrapper label={t("selling.share.days")} labelElement="div" id="share-days">
        <div><SegmentedControl aria-labelledby="share-days-label" value={days} onChange={setDays} data={DAYS.map((value) => ({ value, label: t(`selling.share.days.${value}`) }))} /></div>
      </Input.Wrapper>
      <p className={classes.what}><Icon of="information" /><span>{t("selling.share.what")}</span></p>
      <div><Button type="submit" loading={state.isPending} disabled={!title.trim()}>{t("selling.share.make")}</Button></div>
    </form>
  );
}
