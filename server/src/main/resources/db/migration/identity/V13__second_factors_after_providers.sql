-- Whoever has a second factor is asked for it after a provider, too, unless the provider is trusted to have asked.
ALTER TABLE oidc_codes ADD COLUMN second_factor_checked BOOLEAN NOT NULL DEFAULT FALSE AFTER user_id;
