package io.leadline.agents;

/** An agent profile; not the id of its person, who may get another profile after this one has ended. */
public record AgentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
