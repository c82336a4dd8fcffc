package io.sternik.app.selling.records;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ActivityId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.ProspectId;
import io.sternik.database.selling.tables.records.AccountRecord;
import io.sternik.database.selling.tables.records.ActivityRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.PaymentRecord;
import io.sternik.database.selling.tables.records.ProspectRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of selling hangs on accounts and contacts by a column of its own, and goes with those that are merged. */
@Configuration(proxyBeanMethods = false)
class SellingMerges {

    @Bean
    MergedColumn<?> filesOfMergedAccounts() {
        return FileHolder.merged(AccountId.OBJECT);
    }

    @Bean
    MergedColumn<?> filesOfMergedContacts() {
        return FileHolder.merged(ContactId.OBJECT);
    }

    @Bean
    MergedColumn<DealRecord> dealsOfAccount() {
        return deals(AccountId.OBJECT, DEAL.ACCOUNT);
    }

    @Bean
    MergedColumn<DealRecord> dealsOfContact() {
        return deals(ContactId.OBJECT, DEAL.CONTACT);
    }

    @Bean
    MergedColumn<ActivityRecord> activitiesOfAccount() {
        return activities(AccountId.OBJECT, ACTIVITY.ACCOUNT);
    }

    @Bean
    MergedColumn<ActivityRecord> activitiesOfContact() {
        return activities(ContactId.OBJECT, ACTIVITY.CONTACT);
    }

    @Bean
    MergedColumn<AccountRecord> accountsOfAccount() {
        return new MergedColumn<>(
                AccountId.OBJECT,
                AccountId.OBJECT,
                "parent",
                ACCOUNT.PARENT,
                ACCOUNT.ID,
                ACCOUNT.VERSION,
                ACCOUNT.DELETED_AT);
    }

    @Bean
    MergedColumn<SalesOrderRecord> ordersOfAccount() {
        return new MergedColumn<>(
                AccountId.OBJECT,
                OrderId.OBJECT,
                AccountId.OBJECT,
                SALES_ORDER.ACCOUNT,
                SALES_ORDER.ID,
                SALES_ORDER.VERSION,
                SALES_ORDER.DELETED_AT);
    }

    @Bean
    MergedColumn<InvoiceRecord> invoicesOfAccount() {
        return new MergedColumn<>(
                AccountId.OBJECT,
                InvoiceId.OBJECT,
                AccountId.OBJECT,
                INVOICE.ACCOUNT,
                INVOICE.ID,
                INVOICE.VERSION,
                INVOICE.DELETED_AT);
    }

    @Bean
    MergedColumn<PaymentRecord> paymentsOfAccount() {
        return new MergedColumn<>(
                AccountId.OBJECT,
                PaymentId.OBJECT,
                AccountId.OBJECT,
                PAYMENT.ACCOUNT,
                PAYMENT.ID,
                PAYMENT.VERSION,
                PAYMENT.DELETED_AT);
    }

    @Bean
    MergedColumn<ProspectRecord> prospectsOfAccount() {
        return prospects(AccountId.OBJECT, PROSPECT.CONVERTED_ACCOUNT);
    }

    @Bean
    MergedColumn<ProspectRecord> prospectsOfContact() {
        return prospects(ContactId.OBJECT, PROSPECT.CONVERTED_CONTACT);
    }

    private static MergedColumn<ProspectRecord> prospects(String of, TableField<ProspectRecord, UUID> column) {
        return new MergedColumn<>(
                of, ProspectId.OBJECT, of, column, PROSPECT.ID, PROSPECT.VERSION, PROSPECT.DELETED_AT);
    }

    private static MergedColumn<DealRecord> deals(String of, TableField<DealRecord, UUID> column) {
        return new MergedColumn<>(of, DealId.OBJECT, of, column, DEAL.ID, DEAL.VERSION, DEAL.DELETED_AT);
    }

    private static MergedColumn<ActivityRecord> activities(String of, TableField<ActivityRecord, UUID> column) {
        return new MergedColumn<>(
                of, ActivityId.OBJECT, of, column, ACTIVITY.ID, ACTIVITY.VERSION, ACTIVITY.DELETED_AT);
    }
}
