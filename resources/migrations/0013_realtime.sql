-- What the live connections of every server must hear of at once, over LISTEN: who may hear less than before.

-- Each start of a server counts its events from a number of its own, so that no client takes one server's for another's.
CREATE SEQUENCE server_epochs MAXVALUE 2000000;

CREATE FUNCTION tell_access_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('access_changed', to_jsonb(OLD) ->> TG_ARGV[0]);
    RETURN NULL;
END $$;

CREATE TRIGGER sessions_tell_end AFTER UPDATE OF revoked_at ON sessions
    FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL)
    EXECUTE FUNCTION tell_access_changed('user_id');
CREATE TRIGGER users_tell_suspension AFTER UPDATE OF suspended_at ON users
    FOR EACH ROW WHEN (OLD.suspended_at IS NULL AND NEW.suspended_at IS NOT NULL)
    EXECUTE FUNCTION tell_access_changed('id');
CREATE TRIGGER user_roles_tell_loss AFTER DELETE ON user_roles
    FOR EACH ROW EXECUTE FUNCTION tell_access_changed('user_id');

CREATE FUNCTION tell_property_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('property_changed', NEW.id::text);
    RETURN NULL;
END $$;

CREATE TRIGGER properties_tell_status AFTER UPDATE OF status ON properties
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION tell_property_changed();
