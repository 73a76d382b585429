-- The sign-in throttle asks whether an account has a session from an address, however many it has.
ALTER TABLE sessions ADD KEY ix_sessions_place (user_id, address);
