package io.sternik.app.security;

import static io.sternik.database.consent.Tables.CONTACT_RULE;
import static io.sternik.database.consent.Tables.WORDING;
import static io.sternik.database.platform.Tables.CUSTOM_FIELD;
import static io.sternik.database.platform.Tables.EXCHANGE_RATE;
import static io.sternik.database.platform.Tables.FILE;
import static io.sternik.database.platform.Tables.FILE_CONTENT;
import static io.sternik.database.platform.Tables.FILE_PIECE;
import static io.sternik.database.platform.Tables.IMPORT_FILE;
import static io.sternik.database.platform.Tables.IMPORT_JOB;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.DEAL_MEMBER;
import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_LINE;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;
import static io.sternik.database.selling.Tables.SALES_ORDER;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.testing.FixtureCompany;
import io.sternik.database.catalog.Tables;
import io.sternik.database.selling.tables.Account;
import io.sternik.database.selling.tables.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Records of every kind that lie at each distance from each role of the fixture company. */
final class Records {

    private static final String MAPPING =
            "{\"files\":[{\"name\":\"matrix\",\"target\":null,\"confidenceBp\":0,\"columns\":[]}],\"currency\":\"PLN\",\"startOn\":\"2026-01-01\",\"onDuplicate\":\"fill\"}";
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    /** Of a file that is the letter a. */
    private static final byte[] HASH =
            HexFormat.of().parseHex("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");

    /** Of the records on which several people work. */
    private static final String SHARED = "shared";

    private final DSLContext sql;
    private final FixtureCompany company;
    private final Map<String, UUID> deals = new HashMap<>();
    private final Map<String, UUID> accounts = new HashMap<>();
    private final Map<String, UUID> contacts = new HashMap<>();
    private final Map<String, UUID> activities = new HashMap<>();
    private final Map<String, UUID> prospects = new HashMap<>();
    private final Map<String, UUID> files = new HashMap<>();
    private final Map<String, UUID> quotes = new HashMap<>();
    private final Map<String, UUID> orders = new HashMap<>();
    private final Map<String, UUID> invoices = new HashMap<>();
    private final Map<String, UUID> payments = new HashMap<>();
    private final OwnRecords own;
    private final UUID product;
    private final UUID line;
    private final UUID book;
    private final UUID rate;
    private final UUID pipeline;
    private final UUID stage;

    Records(DSLContext sql, FixtureCompany company, Function<String, UserId> users) {
        this.sql = sql;
        this.own = new OwnRecords(sql, users);
        this.company = company;
        for (String owner : new String[] {"DIR", "M1", "L1", "S1", "S3"}) {
            UUID deal = withLine(deal(owner));
            deals.put(owner, deal);
            quotes.put(owner, quote(deal, owner));
            UUID account = account(owner);
            accounts.put(owner, account);
            UUID order = order(account, owner);
            orders.put(owner, order);
            invoices.put(owner, invoice(account, order, owner));
            payments.put(owner, payment(account, owner));
            contacts.put(owner, contact(owner));
            activities.put(owner, activity(owner));
            prospects.put(owner, prospect(owner));
            files.put(owner, file(owner));
        }
        share(deals, quotes);
        pipeline = sql.select(PIPELINE.ID)
                .from(PIPELINE)
                .orderBy(PIPELINE.RANK)
                .limit(1)
                .fetchSingle()
                .value1();
        stage = sql.select(STAGE.ID)
                .from(STAGE)
                .where(STAGE.PIPELINE.eq(pipeline))
                .orderBy(STAGE.RANK)
                .limit(1)
                .fetchSingle()
                .value1();
        sql.update(PIPELINE).set(PIPELINE.FRAMEWORK, "meddicc").execute();
        line = sql.insertInto(Tables.PRODUCT_LINE)
                .set(Tables.PRODUCT_LINE.CODE, "matrix")
                .set(Tables.PRODUCT_LINE.NAME_PL, "Linia")
                .set(Tables.PRODUCT_LINE.NAME_EN, "Line")
                .returningResult(Tables.PRODUCT_LINE.ID)
                .fetchSingle()
                .value1();
        product = sql.insertInto(Tables.PRODUCT)
                .set(Tables.PRODUCT.CODE, "matrix")
                .set(Tables.PRODUCT.NAME_PL, "Produkt")
                .set(Tables.PRODUCT.NAME_EN, "Product")
                .set(Tables.PRODUCT.LINE, line)
                .returningResult(Tables.PRODUCT.ID)
                .fetchSingle()
                .value1();
        book = sql.insertInto(Tables.PRICE_BOOK)
                .set(Tables.PRICE_BOOK.CODE, "matrix")
                .set(Tables.PRICE_BOOK.NAME_PL, "Cennik")
                .set(Tables.PRICE_BOOK.NAME_EN, "Book")
                .set(Tables.PRICE_BOOK.CURRENCY, "PLN")
                .returningResult(Tables.PRICE_BOOK.ID)
                .fetchSingle()
                .value1();
        rate = sql.insertInto(EXCHANGE_RATE)
                .set(EXCHANGE_RATE.KIND, "budget")
                .set(EXCHANGE_RATE.FROM_CURRENCY, "EUR")
                .set(EXCHANGE_RATE.TO_CURRENCY, "PLN")
                .set(EXCHANGE_RATE.VALID_ON, NOW.toLocalDate())
                .set(EXCHANGE_RATE.RATE, BigDecimal.TEN)
                .returningResult(EXCHANGE_RATE.ID)
                .fetchSingle()
                .value1();
    }

    /** Address about a record of that relation to the role; null where there is none. An unknown kind of record is a bug of this test. */
    @Nullable String address(String path, String relation, String role) {
        if (!path.contains("{id}")) {
            // A layout has the right of its list; that of products is everybody's.
            return path.replace("{code}", "budget")
                            .replace("{object}", path.endsWith("{object}") ? "deals" : "products")
                    + query(path);
        }
        UUID id = id(path, relation, role);
        String query = switch (path) {
            case "/api/price-books/{id}/why", "/api/deals/{id}/lines/offer" -> "?product=" + product;
            case "/api/accounts/{id}/payment-proposal" -> "?minor=1&currency=PLN";
            case "/api/deals/{id}/gate" -> "?to=" + stage;
            case "/api/accounts/{id}/merge", "/api/contacts/{id}/merge" -> "?other=" + id;
            default -> query(path);
        };
        return id == null
                ? null
                : path.replace("{id}", id.toString())
                                .replace("{object}", "contact")
                                .replace("{mark}", id.toString())
                                .replace("{stage}", stage.toString())
                                .replace("{item}", "champion")
                                .replace("{rank}", "1")
                                .replace("{no}", "1")
                        + query;
    }

    private static String query(String path) {
        return switch (path) {
            case "/api/drafts" -> "?key=matrix";
            case "/api/views" -> "?object=deals";
            case "/api/rate-on-day" -> "?from=EUR&kind=budget&on=2026-01-01";
            case "/api/dimensions/tree" -> "?dimension=org";
            case "/api/imports/{id}/values", "/api/imports/{id}/errors.csv" -> "?file=matrix&column=0";
            case "/api/measures/why" -> "?measure=won_value";
            case "/api/calendar/year" -> "?year=2026";
            case "/api/invoices/{id}/why" -> "?figure=OPEN";
            case "/api/deals/{id}/qualification/why", "/api/prospects/{id}/qualification/why" -> "?figure=COVERAGE";
            default -> path.endsWith("/results/why") ? "?figure=WON_VALUE" : "";
        };
    }

    private UUID firstOf(TableField<?, UUID> id) {
        return sql.select(id)
                .from(id.getTable())
                .orderBy(id)
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private @Nullable UUID id(String path, String relation, String role) {
        if (path.startsWith("/api/deals/results/links/")) {
            return own.id(path, relation, role);
        }
        if (path.startsWith("/api/deals/")) {
            return owned(deals, relation, role);
        }
        if (path.startsWith("/api/orders/")) {
            return owned(orders, relation, role);
        }
        if (path.startsWith("/api/invoices/")) {
            return owned(invoices, relation, role);
        }
        if (path.startsWith("/api/payments/")) {
            return owned(payments, relation, role);
        }
        if (path.startsWith("/api/quotes/")) {
            return owned(quotes, relation, role);
        }
        if (path.startsWith("/api/accounts/")) {
            return owned(accounts, relation, role);
        }
        if (path.startsWith("/api/contacts/")) {
            return owned(contacts, relation, role);
        }
        if (path.startsWith("/api/consents/")) {
            return owned(contacts, relation, role);
        }
        if (path.startsWith("/api/contact-rules/")) {
            return firstOf(CONTACT_RULE.ID);
        }
        if (path.startsWith("/api/consent-wordings/")) {
            return firstOf(WORDING.ID);
        }
        if (path.startsWith("/api/prospects/")) {
            return owned(prospects, relation, role);
        }
        if (path.startsWith("/api/activities/")) {
            return owned(activities, relation, role);
        }
        if (path.startsWith("/api/files/")) {
            return owned(files, relation, role);
        }
        if (path.startsWith("/api/products/")) {
            return product;
        }
        if (path.startsWith("/api/price-books/")) {
            return book;
        }
        if (path.startsWith("/api/pipelines/")) {
            return pipeline;
        }
        if (path.startsWith("/api/frameworks/")) {
            return firstOf(FRAMEWORK.ID);
        }
        if (path.startsWith("/api/fields/")) {
            return firstOf(CUSTOM_FIELD.ID);
        }
        if (path.startsWith("/api/rates/")) {
            return rate;
        }
        if (path.startsWith("/api/product-lines/")) {
            return line;
        }
        if (path.startsWith("/api/mail/")) {
            return own.mail();
        }
        if (path.startsWith("/api/events/deliveries/")) {
            return own.delivery();
        }
        if (path.startsWith("/api/imports/")) {
            return relation.equals("subtree") ? null : newImport(own.user(relation, role));
        }
        return path.startsWith("/api/structure/") && !path.startsWith("/api/structure/delegations/")
                ? StructureRecords.id(path, company, sql)
                : own.id(path, relation, role);
    }

    private static @Nullable UUID owned(Map<String, UUID> records, String relation, String role) {
        return switch (relation) {
            case "own" -> records.get(ownerOf(role));
            case "subtree" ->
                role.equals("leader") || role.equals("manager") || role.equals("director") ? records.get("S1") : null;
            case "member" ->
                role.equals("seller") || role.equals("leader") || role.equals("manager") ? records.get(SHARED) : null;
            // From the root everything is seen: nothing is foreign to whoever holds it.
            default -> role.equals("director") ? null : records.get("S3");
        };
    }

    private static String ownerOf(String role) {
        return switch (role) {
            case "director" -> "DIR";
            case "manager" -> "M1";
            case "leader" -> "L1";
            case "seller" -> "S1";
            default -> "nobody";
        };
    }

    private UUID deal(String owner) {
        UUID pipeline =
                sql.select(PIPELINE.ID).from(PIPELINE).limit(1).fetchSingle().value1();
        return sql.insertInto(Deal.DEAL)
                .set(Deal.DEAL.NAME, "Deal of " + owner)
                .set(Deal.DEAL.PIPELINE, pipeline)
                .set(
                        Deal.DEAL.STAGE,
                        sql.select(STAGE.ID)
                                .from(STAGE)
                                .where(STAGE.PIPELINE.eq(pipeline), STAGE.RANK.eq(1))
                                .fetchSingle()
                                .value1())
                .set(Deal.DEAL.STATUS, "open")
                .set(Deal.DEAL.CURRENCY, "PLN")
                .set(Deal.DEAL.OPENED_ON, LocalDate.of(2026, 1, 1))
                .set(Deal.DEAL.OWNER_POSITION, company.position(owner).value())
                .set(Deal.DEAL.CREATED_AT, NOW)
                .returningResult(Deal.DEAL.ID)
                .fetchSingle()
                .value1();
    }

    /** A deal of a seller far away on which a seller, a leader and a manager work. */
    private void share(Map<String, UUID> deals, Map<String, UUID> quotes) {
        UUID deal = withLine(deal("S4"));
        short rank = 1;
        for (String member : new String[] {"M1", "L1", "S1"}) {
            sql.insertInto(DEAL_MEMBER)
                    .set(DEAL_MEMBER.DEAL, deal)
                    .set(DEAL_MEMBER.RANK, rank++)
                    .set(DEAL_MEMBER.POSITION, company.position(member).value())
                    .set(DEAL_MEMBER.ROLE, "support")
                    .set(DEAL_MEMBER.SPLIT_BP, 0)
                    .execute();
        }
        deals.put(SHARED, deal);
        quotes.put(SHARED, quote(deal, "S4"));
    }

    private UUID withLine(UUID deal) {
        sql.insertInto(DEAL_LINE)
                .set(DEAL_LINE.DEAL, deal)
                .set(DEAL_LINE.RANK, (short) 1)
                .set(DEAL_LINE.NAME, "matrix")
                .set(DEAL_LINE.PRICE_MINOR, 0L)
                .set(DEAL_LINE.NET_MINOR, 0L)
                .execute();
        sql.update(Deal.DEAL)
                .set(Deal.DEAL.AMOUNT_SOURCE, "lines")
                .set(Deal.DEAL.AMOUNT_MINOR, 0L)
                .where(Deal.DEAL.ID.eq(deal))
                .execute();
        return deal;
    }

    private UUID quote(UUID deal, String owner) {
        UUID quote = sql.insertInto(QUOTE)
                .set(QUOTE.DEAL, deal)
                .set(QUOTE.NUMBER, "matrix " + owner)
                .set(QUOTE.MADE_AT, NOW)
                .returningResult(QUOTE.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(QUOTE_VERSION)
                .set(QUOTE_VERSION.QUOTE, quote)
                .set(QUOTE_VERSION.NO, (short) 1)
                .set(QUOTE_VERSION.STATE, "draft")
                .set(QUOTE_VERSION.LANGUAGE, "en")
                .set(QUOTE_VERSION.DATED_ON, NOW.toLocalDate())
                .set(QUOTE_VERSION.VALID_UNTIL, LocalDate.of(2027, 1, 1))
                .set(QUOTE_VERSION.BUYER_NAME, "matrix")
                .set(QUOTE_VERSION.CURRENCY, "PLN")
                .set(QUOTE_VERSION.UNDISCOUNTED_MINOR, 0L)
                .set(QUOTE_VERSION.NET_MINOR, 0L)
                .set(QUOTE_VERSION.VAT_MINOR, 0L)
                .set(QUOTE_VERSION.GROSS_MINOR, 0L)
                .execute();
        sql.insertInto(QUOTE_LINE)
                .set(QUOTE_LINE.QUOTE, quote)
                .set(QUOTE_LINE.NO, (short) 1)
                .set(QUOTE_LINE.RANK, (short) 1)
                .set(QUOTE_LINE.NAME_PL, "matrix")
                .set(QUOTE_LINE.NAME_EN, "matrix")
                .set(QUOTE_LINE.QUANTITY_THOUSANDTHS, 1_000L)
                .set(QUOTE_LINE.UNIT, "pcs")
                .set(QUOTE_LINE.PRICE_MINOR, 0L)
                .set(QUOTE_LINE.PER_QUANTITY, 1)
                .set(QUOTE_LINE.DISCOUNT_BP, 0)
                .set(QUOTE_LINE.UNDISCOUNTED_MINOR, 0L)
                .set(QUOTE_LINE.NET_MINOR, 0L)
                .set(QUOTE_LINE.VAT_CLASS, "standard")
                .set(QUOTE_LINE.VAT_KIND, "rate")
                .set(QUOTE_LINE.VAT_RATE_BP, 2_300)
                .execute();
        return quote;
    }

    private UUID order(UUID account, String owner) {
        UUID order = sql.insertInto(SALES_ORDER)
                .set(SALES_ORDER.NUMBER, "matrix " + owner)
                .set(SALES_ORDER.STATE, "confirmed")
                .set(SALES_ORDER.ACCOUNT, account)
                .set(SALES_ORDER.OWNER_POSITION, company.position(owner).value())
                .set(SALES_ORDER.ORDERED_ON, NOW.toLocalDate())
                .set(SALES_ORDER.BUYER_NAME, "matrix")
                .set(SALES_ORDER.CURRENCY, "PLN")
                .set(SALES_ORDER.NET_MINOR, 0L)
                .set(SALES_ORDER.VAT_MINOR, 0L)
                .set(SALES_ORDER.GROSS_MINOR, 0L)
                .set(SALES_ORDER.MADE_AT, NOW)
                .returningResult(SALES_ORDER.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(ORDER_LINE)
                .set(ORDER_LINE.SALES_ORDER, order)
                .set(ORDER_LINE.RANK, (short) 1)
                .set(ORDER_LINE.NAME_PL, "matrix")
                .set(ORDER_LINE.NAME_EN, "matrix")
                .set(ORDER_LINE.UNIT, "pcs")
                .set(ORDER_LINE.QUANTITY_THOUSANDTHS, 1_000L)
                .set(ORDER_LINE.NET_MINOR, 0L)
                .set(ORDER_LINE.VAT_KIND, "rate")
                .set(ORDER_LINE.VAT_RATE_BP, 2_300)
                .execute();
        return order;
    }

    private UUID invoice(UUID account, UUID order, String owner) {
        return sql.insertInto(INVOICE)
                .set(INVOICE.NUMBER, "matrix " + owner)
                .set(INVOICE.KIND, "pro_forma")
                .set(INVOICE.ACCOUNT, account)
                .set(INVOICE.SALES_ORDER, order)
                .set(INVOICE.OWNER_POSITION, company.position(owner).value())
                .set(INVOICE.ISSUED_ON, NOW.toLocalDate())
                .set(INVOICE.SOLD_ON, NOW.toLocalDate())
                .set(INVOICE.DUE_ON, NOW.toLocalDate())
                .set(INVOICE.BUYER_NAME, "matrix")
                .set(INVOICE.CURRENCY, "PLN")
                .set(INVOICE.NET_MINOR, 0L)
                .set(INVOICE.VAT_MINOR, 0L)
                .set(INVOICE.GROSS_MINOR, 0L)
                .set(INVOICE.MADE_AT, NOW)
                .returningResult(INVOICE.ID)
                .fetchSingle()
                .value1();
    }

    private UUID payment(UUID account, String owner) {
        return sql.insertInto(PAYMENT)
                .set(PAYMENT.ACCOUNT, account)
                .set(PAYMENT.OWNER_POSITION, company.position(owner).value())
                .set(PAYMENT.PAID_ON, NOW.toLocalDate())
                .set(PAYMENT.AMOUNT_MINOR, 1L)
                .set(PAYMENT.CURRENCY, "PLN")
                .set(PAYMENT.REFERENCE, "matrix")
                .set(PAYMENT.MADE_AT, NOW)
                .returningResult(PAYMENT.ID)
                .fetchSingle()
                .value1();
    }

    private UUID newImport(UUID by) {
        UUID id = sql.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.TITLE, "matrix")
                .set(IMPORT_JOB.MAPPING, org.jooq.JSONB.valueOf(MAPPING))
                .set(IMPORT_JOB.FINGERPRINT, new byte[] {1})
                .set(IMPORT_JOB.CREATED_BY, by)
                .set(IMPORT_JOB.CREATED_AT, NOW)
                .returningResult(IMPORT_JOB.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.IMPORT, id)
                .set(IMPORT_FILE.FILE, (short) 0)
                .set(IMPORT_FILE.NAME, "matrix")
                .set(IMPORT_FILE.ENCODING, "UTF-8")
                .set(IMPORT_FILE.DELIMITER, ";")
                .set(IMPORT_FILE.HEADER, new String[] {"matrix"})
                .set(IMPORT_FILE.ROWS, 0)
                .execute();
        return id;
    }

    private UUID account(String owner) {
        return sql.insertInto(Account.ACCOUNT)
                .set(Account.ACCOUNT.NAME, "Account of " + owner)
                .set(Account.ACCOUNT.OWNER_POSITION, company.position(owner).value())
                .set(Account.ACCOUNT.CREATED_AT, NOW)
                .returningResult(Account.ACCOUNT.ID)
                .fetchSingle()
                .value1();
    }

    /** Somebody whom no account has yet, so that the maker's position decides. */
    private UUID contact(String owner) {
        return sql.insertInto(CONTACT)
                .set(CONTACT.FAMILY, "Contact of " + owner)
                .set(CONTACT.MAKER_POSITION, company.position(owner).value())
                .set(CONTACT.CREATED_AT, NOW)
                .returningResult(CONTACT.ID)
                .fetchSingle()
                .value1();
    }

    private UUID prospect(String owner) {
        return sql.insertInto(PROSPECT)
                .set(PROSPECT.NAME, "Prospect of " + owner)
                .set(PROSPECT.OWNER_POSITION, company.position(owner).value())
                .set(PROSPECT.CREATED_AT, NOW)
                .returningResult(PROSPECT.ID)
                .fetchSingle()
                .value1();
    }

    private UUID activity(String owner) {
        return sql.insertInto(ACTIVITY)
                .set(ACTIVITY.KIND, "task")
                .set(ACTIVITY.STATE, "planned")
                .set(ACTIVITY.SUBJECT, "Task of " + owner)
                .set(ACTIVITY.OWNER_POSITION, company.position(owner).value())
                .set(ACTIVITY.CREATED_AT, NOW)
                .returningResult(ACTIVITY.ID)
                .fetchSingle()
                .value1();
    }

    private UUID file(String owner) {
        sql.insertInto(FILE_CONTENT)
                .set(FILE_CONTENT.SHA256, HASH)
                .set(FILE_CONTENT.SIZE_BYTES, 1L)
                .set(FILE_CONTENT.USED_AT, NOW)
                .onConflictDoNothing()
                .execute();
        sql.insertInto(FILE_PIECE)
                .set(FILE_PIECE.CONTENT, HASH)
                .set(FILE_PIECE.PART, 0)
                .set(FILE_PIECE.BYTES, new byte[] {'a'})
                .onConflictDoNothing()
                .execute();
        return sql.insertInto(FILE)
                .set(FILE.OBJECT, "deal")
                .set(FILE.HOLDER, deals.get(owner))
                .set(FILE.NAME, "file.txt")
                .set(FILE.KIND, "text")
                .set(FILE.CONTENT, HASH)
                .set(FILE.SIZE_BYTES, 1L)
                .set(FILE.ADDED_AT, NOW)
                .returningResult(FILE.ID)
                .fetchSingle()
                .value1();
    }
}
