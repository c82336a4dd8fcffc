import { useDraggable } from "@dnd-kit/core";
import { Button, Menu } from "@mantine/core";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../Icon";
import { useT } from "../i18n/useT";
import { IconButton } from "../IconButton";
import classes from "./Board.module.css";

interface Props {
  id: string;
  name: string;
  stages: readonly { id: string; name: string }[];
  refusal: string | null;
  open: boolean;
  onOpen: () => void;
  onSend: (to: string) => void;
  onDismiss: () => void;
  children: ReactNode;
}

/** One card: Enter opens, `m` lists the stages, a drag moves; a refusal is shown on it. */
export function BoardCard({ id, name, stages, refusal, open, onOpen, onSend, onDismiss, children }: Props) {
  const t = useT();
  const [menu, setMenu] = useState(false);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id });
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") onOpen();
    else if (event.key === "m") setMenu(true);
    else return;
    event.preventDefault();
  };
  return (
    <article ref={setNodeRef} className={classes.card} data-card data-dragging={isDragging} data-open={open} data-refused={refusal !== null} aria-label={name} tabIndex={0} onKeyDown={keys} {...listeners}>
      <button type="button" tabIndex={-1} className={classes.face} onClick={onOpen}>{children}</button>
      <Menu opened={menu} onChange={setMenu} position="bottom-end" returnFocus>
        <Menu.Target><IconButton className={classes.mover} icon="more" size={24} tabIndex={-1} label={t("list.moveCard", { name })} shortcut="m" onClick={() => setMenu(!menu)} /></Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("list.moveTo")}</Menu.Label>
          {stages.map((stage) => <Menu.Item key={stage.id} onClick={() => onSend(stage.id)}>{stage.name}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      {refusal !== null && (
        <div role="alert" className={classes.refusal}>
          <Icon of="refusal" />
          <span>{refusal}</span>
          <Button size="compact-xs" variant="subtle" color="refusal" onClick={onDismiss}>{t("list.understood")}</Button>
        </div>
      )}
    </article>
  );
}
