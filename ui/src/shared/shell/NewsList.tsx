import { Button, Menu } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useFormat } from "../format/useFormat";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { useT } from "../i18n/useT";
import { newsQuery, useNewsActs, type NewsItem } from "./news";
import classes from "./News.module.css";
import { showToast } from "./toasts";

function Row({ item, onGo }: { item: NewsItem; onGo: () => void }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const acts = useNewsActs();
  const open = () => {
    onGo();
    if (!item.readAt) void acts.read([item.id]);
    void navigate({ to: item.link });
  };
  const mute = (topic?: string) => void acts.mute(item.kind, topic).then(() => showToast({ text: t("news.muted"), undo: () => acts.unmute(item.kind, topic) }));
  return (
    <li className={classes.item} data-unread={!item.readAt}>
      <button type="button" className={classes.go} onClick={open}>
        <span>{format.text(item.text)}</span>
        <span className="st-small st-muted">{!item.readAt && <strong>{t("news.new")} · </strong>}<time dateTime={item.at}>{format.dateTime(item.at)}</time></span>
        <span className="st-small st-muted">{format.text(item.reason)}</span>
      </button>
      <Menu position="bottom-end" withinPortal={false} returnFocus>
        <Menu.Target><IconButton icon="more" label={t("news.acts")} size={28} /></Menu.Target>
        <Menu.Dropdown>
          {!item.readAt && <Menu.Item leftSection={<Icon of="check" />} onClick={() => void acts.read([item.id])}>{t("news.read")}</Menu.Item>}
          <Menu.Item leftSection={<Icon of="ban" />} onClick={() => mute(item.topic)}>{t("news.muteTopic")}</Menu.Item>
          <Menu.Item leftSection={<Icon of="ban" />} onClick={() => mute()}>{t("news.muteKind")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** The person's news with the reason of each, read by opening it, muted right there. */
export function NewsList({ onGo }: { onGo: () => void }) {
  const t = useT();
  const acts = useNewsActs();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(newsQuery);
  const items = data?.pages.flatMap(({ rows }) => rows) ?? [];
  if (items.length === 0) return <p className={classes.none}>{t("news.none")}</p>;
  return (
    <>
      <ul className={classes.items}>{items.map((item) => <Row key={item.id} item={item} onGo={onGo} />)}</ul>
      <div className={classes.foot}>
        {items.some(({ readAt }) => !readAt) && <Button size="compact-sm" variant="subtle" onClick={() => void acts.read([])}>{t("news.readAll")}</Button>}
        {hasNextPage && <Button size="compact-sm" variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("news.older")}</Button>}
      </div>
    </>
  );
}
