package io.leadline.platform.ratelimit;

/** Whose calls are counted together. */
record Budget(Kind kind, String of) {
    /** What is counted, with the name clients see. */
    enum Kind {
        USER("user"),
        API_KEY("api-key"),
        TENANT("tenant"),
        ADDRESS("address");

        private final String policy;

        Kind(String policy) {
            this.policy = policy;
        }

        String policy() {
            return policy;
        }
    }

    /** The budget's name where replicas share it. */
    String sharedName() {
        return "leadline:limit:" + kind.policy + ":" + of;
    }
}
