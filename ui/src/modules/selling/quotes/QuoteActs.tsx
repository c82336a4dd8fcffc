import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { download } from "../../../shared/api/download";
import { useMay } from "../../../shared/api/me";
import type { Schemas } from "../../../shared/api/types";
import { ProblemAlert } from "../../../shared/form/ProblemAlert";
import { useFormat } from "../../../shared/format/useFormat";
import { Icon } from "../../../shared/Icon";
import { useT } from "../../../shared/i18n/useT";
import { useUndo } from "../../../shared/record/useUndo";
import { showToast } from "../../../shared/shell/toasts";
import { AskForm } from "./AskForm";
import { QuoteAnswerForm } from "./AnswerForm";
import { currentOf, QUOTE_KEYS, useDiscardQuote, useQuoteAct, useQuoteLink, useSendQuote, type Quote } from "./api";
import { ORDER_KEYS, useMakeOrder } from "../orders/api";
import { MailForm } from "./MailForm";
import { QuoteLink } from "./QuoteLink";
import classes from "./quotes.module.css";
import { TermsForm } from "./TermsForm";

type Open = "terms" | "ask" | "answer" | "mail" | null;

function PdfButton({ quote }: { quote: Quote }) {
  const t = useT();
  const { no } = currentOf(quote);
  const { mutate, isPending } = useMutation({
    mutationFn: () => download(`/api/quotes/${quote.id}/versions/${no}.pdf`, "quote.pdf", {}),
    onError: (error) => showToast({ text: error.message, tone: "refusal" }),
  });
  return <Button size="compact-md" variant="default" loading={isPending} leftSection={<Icon of="download" />} onClick={() => mutate()}>{t("quote.pdf")}</Button>;
}

/** What can be done with a quote as it stands, and the form of what was chosen. */
export function QuoteActs({ quote }: { quote: Quote }) {
  const t = useT();
  const format = useFormat();
  const mayEdit = useMay("selling.edit-deals");
  const [open, setOpen] = useState<Open>(null);
  const [link, setLink] = useState<Schemas["MadeQuoteLink"] | null>(null);
  const offerUndo = useUndo([...QUOTE_KEYS, ...ORDER_KEYS]);
  const { state, needs, approval } = currentOf(quote);
  const send = useSendQuote(quote);
  const lines = useQuoteAct(quote, "lines");
  const renew = useQuoteAct(quote, "versions");
  const made = useQuoteLink(quote);
  const discard = useDiscardQuote(quote);
  const order = useMakeOrder(quote.id);
  const makeOrder = () => void order.write(null).then(({ body, changeSet }) => offerUndo(t("order.made", { number: body.number }), changeSet), () => undefined);
  const close = () => setOpen(null);
  const makeLink = () => void made.write(null).then(setLink, () => undefined);
  const sendNow = () => void send.write("").then(makeLink, () => undefined);
  const drop = () => void discard.write(null).then(({ changeSet }) => offerUndo(t("quote.discarded", { number: quote.number }), changeSet), () => undefined);
  const written = state === "draft" || state === "approved";
  const error = send.state.error ?? lines.state.error ?? renew.state.error ?? made.state.error ?? discard.state.error ?? order.state.error;
  if (open === "terms") return <TermsForm quote={quote} onDone={close} />;
  if (open === "ask") return <AskForm quote={quote} onDone={close} />;
  if (open === "answer") return <QuoteAnswerForm quote={quote} onDone={close} />;
  if (open === "mail") return <MailForm quote={quote} onDone={close} />;
  return (
    <>
      <ProblemAlert error={error} />
      {link && <QuoteLink link={link} onDone={() => setLink(null)} />}
      <div className={classes.acts}>
        {mayEdit && written && (needs
          ? <Button size="compact-md" onClick={() => setOpen("ask")}>{t("quote.ask")}</Button>
          : <Button size="compact-md" loading={send.state.isPending} onClick={sendNow}>{t("quote.send")}</Button>)}
        {mayEdit && state === "sent" && <Button size="compact-md" onClick={() => setOpen("answer")}>{t("quote.answer")}</Button>}
        {quote.order && <Button size="compact-md" variant="default" component={Link} to={`/selling/orders/${quote.order.id}`}>{t("quote.toOrder", { number: format.text(quote.order.label) })}</Button>}
        {mayEdit && state === "accepted" && !quote.order && <Button size="compact-md" loading={order.state.isPending} onClick={makeOrder}>{t("order.make")}</Button>}
        {mayEdit && (state === "sent" || state === "accepted") && !link && <Button size="compact-md" variant="default" leftSection={<Icon of="share" />} loading={made.state.isPending} onClick={makeLink}>{t("quote.makeLink")}</Button>}
        {mayEdit && state === "sent" && <Button size="compact-md" variant="default" leftSection={<Icon of="mail" />} onClick={() => setOpen("mail")}>{t("quote.mail")}</Button>}
        <PdfButton quote={quote} />
        {mayEdit && written && <Button size="compact-md" variant="default" onClick={() => setOpen("terms")}>{t("quote.edit")}</Button>}
        {mayEdit && written && <Button size="compact-md" variant="default" loading={lines.state.isPending} onClick={() => void lines.write(null).then(() => showToast({ text: t("quote.linesTaken") }), () => undefined)}>{t("quote.takeLines")}</Button>}
        {mayEdit && (state === "sent" || state === "expired" || state === "rejected") && <Button size="compact-md" variant="default" loading={renew.state.isPending} onClick={() => void renew.write(null).catch(() => undefined)}>{t("quote.renew")}</Button>}
        {state === "to_approve" && approval && <Button size="compact-md" variant="default" component={Link} to={`/approvals/${approval}`}>{t("quote.toApproval")}</Button>}
        {mayEdit && written && quote.neverSent && <Button size="compact-md" variant="subtle" color="refusal" loading={discard.state.isPending} onClick={drop}>{t("quote.discard")}</Button>}
      </div>
    </>
  );
}
