ALTER TABLE tenants ADD COLUMN require_two_factor BOOLEAN NOT NULL DEFAULT FALSE AFTER default_region;
