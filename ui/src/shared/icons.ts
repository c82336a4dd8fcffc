import {
  IconAlertTriangle, IconArrowBackUp, IconArrowDown, IconArrowRight, IconArrowUp, IconBell, IconBuilding, IconCalendar, IconChartBar, IconCheck,
  IconChevronDown, IconChevronLeft, IconChevronRight, IconCircleX, IconCloudOff, IconColumns3, IconCopy, IconDeviceDesktop, IconDots,
  IconDownload, IconFileImport, IconFilter, IconGripVertical, IconHistory, IconHome, IconInfoCircle, IconKeyboard, IconLayoutKanban,
  IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLogout, IconMaximize, IconMoon, IconPackage, IconPencil, IconPlus, IconPrinter,
  IconSearch, IconSettings, IconSitemap, IconSortAscending, IconSortDescending, IconSpeakerphone, IconStar, IconStarFilled, IconSun, IconTable, IconTag,
  IconTarget, IconTrash, IconTrendingUp, IconTrophy, IconUser, IconUserPlus, IconUsers, IconUsersGroup, IconX, IconBriefcase,
  IconHelpCircle, IconSchool, IconMap, IconReceipt, IconFolder, IconSteeringWheel, IconMail, IconArrowsExchange, IconBan, IconPin, IconAddressBook, IconPhone, IconBroadcast, IconChecks, IconLock, IconEye, IconShare, IconUserSearch,
} from "@tabler/icons-react";

/** One meaning, one icon. Add the meaning here; nothing else imports the icon library. */
export const icons = {
  add: IconPlus, account: IconBuilding, approval: IconChecks, attention: IconAlertTriangle, ban: IconBan, board: IconLayoutKanban, calendar: IconCalendar, campaign: IconSpeakerphone, cancel: IconCircleX, chart: IconChartBar, check: IconCheck, close: IconX, cockpit: IconSteeringWheel, collapse: IconLayoutSidebarLeftCollapse, columns: IconColumns3, contact: IconAddressBook, copy: IconCopy, deal: IconBriefcase, down: IconChevronDown, download: IconDownload, drag: IconGripVertical, edit: IconPencil, events: IconBroadcast, closed: IconLock,
  expand: IconLayoutSidebarLeftExpand, falls: IconArrowDown, file: IconFolder, filter: IconFilter, fullPage: IconMaximize, go: IconArrowRight, good: IconCheck, history: IconHistory,
  home: IconHome, import: IconFileImport, information: IconInfoCircle, keyboard: IconKeyboard, mail: IconMail, more: IconDots, motivation: IconTrophy, next: IconChevronRight,
  notifications: IconBell, offline: IconCloudOff, people: IconUsersGroup, phone: IconPhone, person: IconUser, pin: IconPin, position: IconSitemap, previous: IconChevronLeft, print: IconPrinter,
  product: IconPackage, promotion: IconTag, prospect: IconUserSearch, rates: IconArrowsExchange, recruitment: IconUserPlus, refusal: IconAlertTriangle, remove: IconTrash, results: IconChartBar, rises: IconArrowUp, search: IconSearch,
  selling: IconTrendingUp, settings: IconSettings, settlement: IconReceipt, share: IconShare, show: IconEye, signOut: IconLogout, sortDown: IconSortDescending, sortUp: IconSortAscending, star: IconStar, starred: IconStarFilled,
  strategy: IconTarget, structure: IconSitemap, table: IconTable, team: IconUsers, territory: IconMap, themeDark: IconMoon, themeLight: IconSun, themeSystem: IconDeviceDesktop,
  training: IconSchool, undo: IconArrowBackUp, why: IconHelpCircle,
} as const;

/** A meaning that has an icon. */
export type IconName = keyof typeof icons;
