import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";

export type MailServer = Schemas["ServerView"];
export type MailView = Schemas["MailView"];
export type Tried = Schemas["Tried"];

/** Everything of the mail begins with this key. */
export const MAIL_KEY = ["mail"] as const;

const RENEWED_MS = 5000;

/** The server as it is set; its password is never told. */
export const mailServerQuery = queryOptions({ queryKey: [...MAIL_KEY, "server"], queryFn: ({ signal }) => request<MailServer>("/api/mail/server", { signal }) });

/** The newest mail; what waits moves on by itself. */
export const mailQuery = queryOptions({ queryKey: [...MAIL_KEY, "list"], refetchInterval: RENEWED_MS, queryFn: ({ signal }) => request<readonly MailView[]>("/api/mail", { signal }) });

/** The text of a mail that was captured. */
export const mailTextQuery = (id: string) => queryOptions({ queryKey: [...MAIL_KEY, "text", id], queryFn: ({ signal }) => request<Schemas["CapturedMail"]>(`/api/mail/${id}`, { signal }) });
