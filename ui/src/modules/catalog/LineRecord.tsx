import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { request } from "../../shared/api/client";
import { useMay } from "../../shared/api/me";
import type { NamedRef } from "../../shared/api/types";
import { ProblemAlert } from "../../shared/form/ProblemAlert";
import { RecordPicker } from "../../shared/form/RecordPicker";
import { useFormat } from "../../shared/format/useFormat";
import { useServerText, useT } from "../../shared/i18n/useT";
import type { PanelControls } from "../../shared/list/ListScreen";
import { FieldEditor } from "../../shared/record/FieldEditor";
import { PlainHistory } from "../../shared/record/PlainHistory";
import { RecordLoading } from "../../shared/record/RecordLoading";
import { RecordPanel } from "../../shared/record/RecordPanel";
import { useRecordWrites } from "../../shared/record/useRecordWrites";
import { usePlaceName } from "../../shared/shell/place";
import { LineLimits } from "./LineLimits";
import { CATALOG_KEYS, type Line } from "./types";

function Loaded({ line, onClose, ...controls }: Omit<PanelControls, "onFullPage"> & { line: Line }) {
  const t = useT();
  const format = useFormat();
  const text = useServerText();
  const readOnly = !useMay("catalog.edit");
  const [error, setError] = useState<unknown>(null);
  const { patch, remove } = useRecordWrites<Line>({ object: "product-lines", path: "/api/product-lines", refreshes: CATALOG_KEYS });
  const name = format.text(line.name);
  usePlaceName(name);
  const label = (field: string) => text(`field.product-lines.${field}`);
  const texts = [{ field: "namePl", value: line.name.pl }, { field: "nameEn", value: line.name.en }, { field: "code", value: line.code }];
  const head = (
    <>
      {texts.map(({ field, value }) => (
        <FieldEditor key={field} label={label(field)} value={value} show={value} readOnly={readOnly} onSave={(next) => patch(line, { [field]: next.trim() })} input={(input) => <TextInput {...input} onChange={(event) => input.onChange(event.currentTarget.value)} />} />
      ))}
      <FieldEditor<NamedRef | null> label={label("parent")} value={line.parent} show={line.parent ? format.text(line.parent.label) : "–"} readOnly={readOnly} onSave={(next) => patch(line, { parent: next?.id ?? null })} input={(input) => <RecordPicker of="line" {...input} />} />
      <p><Link to="/catalog/products" search={{ filter: `line = ${line.id}` } as never}>{t("catalog.productsOf", { count: line.products, shown: format.number(line.products) })}</Link></p>
    </>
  );
  const footer = !readOnly && <><ProblemAlert error={error} /><Button variant="subtle" color="refusal" onClick={() => void remove(line, name).then(onClose, setError)}>{t("catalog.deleteLine")}</Button></>;
  return <RecordPanel {...controls} onClose={onClose} title={name} head={head} footer={footer} tabs={[{ code: "limits", label: t("discount.limits"), content: <LineLimits key={line.version} line={line} /> }, { code: "history", label: t("record.history"), content: <PlainHistory object="product-lines" path="/api/product-lines" id={line.id} /> }]} />;
}

/** One product line beside its list. */
export function LineRecord({ id, tab, onTab, onClose, onStep }: PanelControls & { id: string }) {
  const { data, error, refetch } = useQuery({ queryKey: ["product-lines", "one", id], queryFn: ({ signal }) => request<Line>(`/api/product-lines/${id}`, { signal }) });
  return data ? <Loaded line={data} tab={tab} onTab={onTab} onClose={onClose} onStep={onStep} /> : <RecordLoading error={error} onRetry={() => void refetch()} onClose={onClose} />;
}
