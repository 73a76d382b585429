package io.leadline.platform.database;

/** What the embedded server and every session agree on; {@code application.yaml} says the same to other servers. */
public final class ConnectionDefaults {
    public static final String SQL_MODE = "TRADITIONAL,ONLY_FULL_GROUP_BY";
    public static final String COLLATION = "utf8mb4_unicode_520_ci";

    private ConnectionDefaults() {}
}
