import { useDraggable } from "@dnd-kit/core";
import { Button, Menu } from "@mantine/core";
import { memo, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { IconButton } from "../IconButton";
import classes from "./Board.module.css";

interface Props {
  id: string;
  name: string;
  /** What the card shows; as long as it is the same, the card is not drawn again. */
  card: unknown;
  stages: readonly { id: string; name: string }[];
  refusal: string | null;
  open: boolean;
  onOpen: () => void;
  onSend: (to: string) => void;
  onDismiss: () => void;
  children: ReactNode;
}

interface InsideProps extends Omit<Props, "id" | "open"> {
  menu: boolean;
  onMenu: (opened: boolean) => void;
}

function Inside({ name, stages, refusal, menu, onMenu, onOpen, onSend, onDismiss, children }: InsideProps) {
  const t = useT();
  return (
    <>
      <button type="button" tabIndex={-1} className={classes.face} onClick={onOpen}>{children}</button>
      {stages.length > 0 && (
        <Menu opened={menu} onChange={onMenu} position="bottom-end" returnFocus>
          <Menu.Target><IconButton className={classes.mover} icon="more" size={24} tabIndex={-1} label={t("list.moveCard", { name })} shortcut="m" onClick={() => onMenu(!menu)} /></Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("list.moveTo")}</Menu.Label>
            {stages.map((stage) => <Menu.Item key={stage.id} onClick={() => onSend(stage.id)}>{stage.name}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
      {refusal !== null && (
        <div role="alert" className={classes.refusal}>
          <Icon of="refusal" />
          <span>{refusal}</span>
          <Button size="compact-sm" variant="subtle" color="refusal" onClick={onDismiss}>{t("list.understood")}</Button>
        </div>
      )}
    </>
  );
}

const stagesOf = ({ stages }: InsideProps) => stages.map(({ id, name }) => `${id} ${name}`).join();

// A board has hundreds of cards; a drag changes one.
const CardInside = memo(Inside, (before, now) => before.card === now.card && before.name === now.name && before.refusal === now.refusal && before.menu === now.menu && stagesOf(before) === stagesOf(now));

/** One card: Enter opens, `m` lists the stages, a drag moves; a refusal is shown on it. */
export function BoardCard({ id, open, ...inside }: Props) {
  const [menu, setMenu] = useState(false);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled: inside.stages.length === 0 });
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") inside.onOpen();
    else if (event.key === "m" && inside.stages.length > 0) setMenu(true);
    else return;
    event.preventDefault();
  };
  return (
    <article ref={setNodeRef} className={classes.card} data-card data-dragging={isDragging} data-open={open} data-refused={inside.refusal !== null} aria-label={inside.name} tabIndex={0} onKeyDown={keys} {...listeners}>
      <CardInside {...inside} menu={menu} onMenu={setMenu} />
    </article>
  );
}
