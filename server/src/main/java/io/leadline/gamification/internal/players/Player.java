package io.leadline.gamification.internal.players;

/**
 * What a person's ledger adds up to.
 *
 * @param points earned, less what was taken back
 * @param balance what is left to spend; below zero when points were taken back after they had been spent
 */
public record Player(long userId, long points, long balance, int level, int highestLevel, Visibility visibility) {
    public static Player beginner(long userId) {
        return new Player(userId, 0, 0, 1, 1, Visibility.LISTED);
    }
}
