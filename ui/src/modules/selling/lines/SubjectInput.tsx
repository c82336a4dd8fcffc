import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import type { NamedRef } from "../../../shared/api/types";
import { useFormat } from "../../../shared/format/useFormat";
import { useT } from "../../../shared/i18n/useT";
import { refSource } from "../../../shared/slots/slots";

interface Props {
  label: string;
  product: NamedRef | null;
  name: string;
  error: string | undefined;
  onProduct: (product: NamedRef) => void;
  onName: (name: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What a line is about: a product that is found by typing, or whatever else was typed. */
export function SubjectInput({ label, product, name, error, onProduct, onName, onKeyDown }: Props) {
  const t = useT();
  const format = useFormat();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const [query] = useDebouncedValue(typed ?? "", 120);
  const source = refSource("product");
  const { data = [] } = useQuery({ queryKey: ["pick", "line product", query], queryFn: async ({ signal }) => (await source?.search(query, signal)) ?? [], enabled: combobox.dropdownOpened, placeholderData: keepPreviousData });
  const pick = (id: string) => {
    const found = data.find((one) => one.id === id);
    if (found) onProduct(found);
    setTyped(null);
    combobox.closeDropdown();
  };
  const leave = () => {
    combobox.closeDropdown();
    if (typed !== null && typed.trim() !== (product ? format.text(product.label) : name)) onName(typed.trim());
    setTyped(null);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput size="xs" aria-label={label} placeholder={t("line.subjectHint")} autoComplete="off" error={error} value={typed ?? (product ? format.text(product.label) : name)} data-cell="subject"
          onChange={(event) => { setTyped(event.currentTarget.value); combobox.openDropdown(); combobox.resetSelectedOption(); }}
          onKeyDown={(event) => { if (!combobox.dropdownOpened || combobox.getSelectedOptionIndex() < 0) onKeyDown(event); }} onBlur={leave} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={data.length === 0}>
        <Combobox.Options mah={280} style={{ overflowY: "auto" }}>{data.map((one) => <Combobox.Option key={one.id} value={one.id}>{format.text(one.label)}</Combobox.Option>)}</Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
