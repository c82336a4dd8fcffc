import { NativeSelect } from "@mantine/core";
import { useServerText } from "../../../shared/i18n/useT";
import { ROLES, type Role } from "./api";

/** Chooses what somebody is in the decisions of an account. */
export function RoleSelect({ value, onChange }: { value: Role | null; onChange: (role: Role | null) => void }) {
  const text = useServerText();
  return (
    <NativeSelect label={text("field.contacts.role")} value={value ?? ""} onChange={(event) => onChange((event.currentTarget.value || null) as Role | null)}
      data={[{ value: "", label: "–" }, ...ROLES.map((role) => ({ value: role, label: text(`contact.role.${role}`) }))]} />
  );
}
