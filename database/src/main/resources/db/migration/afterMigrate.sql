-- Rights of the application's role, renewed after every migration: it owns nothing and may only insert into the audit, the answers of qualification and what people said of consents. It may analyze:
-- after many rows were written at once, plans would be made for empty tables otherwise.
do $$
declare
    schema_name text;
    app constant text := '${applicationRole}';
begin
    foreach schema_name in array array['platform', 'platform_views', 'structure', 'structure_views', 'catalog', 'catalog_views', 'consent', 'consent_views', 'selling', 'selling_views'] loop
        execute format('grant usage on schema %I to %I', schema_name, app);
        execute format('grant select, insert, update, delete, maintain on all tables in schema %I to %I', schema_name, app);
        execute format('grant usage on all sequences in schema %I to %I', schema_name, app);
        execute format('grant execute on all functions in schema %I to %I', schema_name, app);
    end loop;
    execute format('revoke update, delete, truncate on platform.audit_entry, platform.audit_link from %I', app);
    execute format('revoke update, delete, truncate on selling.framework_answer from %I', app);
    execute format('revoke update, delete, truncate on consent.consent_event, consent.retraction, consent.foreign_wording from %I', app);
    execute format('revoke insert, update, delete, truncate on consent.contact_state from %I', app);
end $$;
