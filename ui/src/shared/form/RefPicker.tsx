import { Combobox, Loader, TextInput, useCombobox, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Ref } from "../format/types";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";

interface Props<R extends Ref> extends Omit<TextInputProps, "value" | "onChange"> {
  value: R | null;
  onChange: (value: R | null) => void;
  /** Names the search, so that answers are kept apart from those of other fields. */
  object: string;
  search: (query: string, signal: AbortSignal) => Promise<readonly R[]>;
}

/** Picks one record by typing a part of its name. */
export function RefPicker<R extends Ref>({ value, onChange, object, search, ...rest }: Props<R>) {
  const t = useT();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const [query] = useDebouncedValue(typed ?? "", 120);
  const { data = [], isFetching } = useQuery({ queryKey: ["pick", object, query], queryFn: ({ signal }) => search(query, signal), enabled: combobox.dropdownOpened, placeholderData: keepPreviousData });
  const pick = (id: string) => {
    onChange(data.find((one) => one.id === id) ?? null);
    setTyped(null);
    combobox.closeDropdown();
  };
  const clear = value && !rest.required ? <IconButton icon="close" size={24} label={t("form.clear")} onClick={() => onChange(null)} /> : undefined;
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput inputWrapperOrder={["label", "input", "description", "error"]} {...rest} value={typed ?? value?.label ?? ""} autoComplete="off" rightSection={isFetching ? <Loader size={16} /> : clear}
          onChange={(event) => { setTyped(event.currentTarget.value); combobox.openDropdown(); combobox.selectFirstOption(); }}
          onFocus={() => combobox.openDropdown()} onBlur={() => { combobox.closeDropdown(); setTyped(null); }} />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: "auto" }}>
          {data.map(({ id, label }) => <Combobox.Option key={id} value={id}>{label}</Combobox.Option>)}
          {data.length === 0 && <Combobox.Empty>{isFetching ? t("form.searching") : t("shell.nothingFound")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
