import { Modal } from "@mantine/core";
import { signedInAgain } from "../../shared/api/sessionGate";
import type { Session } from "../../shared/api/types";
import { useT } from "../../shared/i18n/useT";
import { SignInForm } from "./SignInForm";

/** The sign-in over the page when the session ended in the middle of work; nothing typed below is lost. */
export function SignInOver({ session }: { session: Session }) {
  const t = useT();
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t("shell.signInAgain")}>
      <SignInForm session={session} onDone={signedInAgain} />
    </Modal>
  );
}
