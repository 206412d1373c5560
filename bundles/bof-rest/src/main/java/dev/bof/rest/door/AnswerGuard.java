package dev.bof.rest.door;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Who gives the answer: the variant, until the answer is complete or another thread takes it away. What changes the
 * answer holds the lock of this object, so the variant's thread and the one that takes it away never write at the same
 * time; and the variant's thread goes back to the web server only when the answer that was given in its place is out.
 */
final class AnswerGuard {
    /** Who holds the lock for longer is writing to a client that is slow to take it. */
    private static final long SLOW_CLIENT_MILLIS = 100;

    /** How long the variant's thread waits for the answer in its place, which waits for the database to roll back. */
    private static final long ANSWER_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean taken;
    private volatile boolean begun;
    private boolean complete;

    /** Something that changes the answer. */
    @FunctionalInterface
    interface Change<E extends Exception> {
        void make() throws E;
    }

    /** Makes a change that the variant wants; nothing happens where the answer has been taken from it. */
    <E extends Exception> void unlessTaken(Change<E> change) throws E {
        lock.lock();
        try {
            if (!taken) {
                change.make();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the answer away from the variant: what it says from now on is not heard.
     *
     * @param committed whether the client has got a part of the answer
     * @return false where it has been taken before, or is complete; else {@link #answerInstead} must follow
     */
    boolean take(BooleanSupplier committed) {
        boolean locked = lockUnlessSlow();
        try {
            if (taken || complete) {
                return false;
            }
            begun = !locked || committed.getAsBoolean();
            taken = true;
            return true;
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private boolean lockUnlessSlow() {
        try {
            return lock.tryLock(SLOW_CLIENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    /** Gives the answer in the variant's place; one that the variant had begun is not mended. */
    <E extends Exception> void answerInstead(Change<E> answer) throws E {
        try {
            if (!begun) {
                lock.lock();
                try {
                    answer.make();
                } finally {
                    lock.unlock();
                }
            }
        } finally {
            answered.countDown();
        }
    }

    /** The answer is complete: it cannot be taken any more. Waits for one that is being given in its place. */
    void complete() {
        lock.lock();
        try {
            complete = true;
        } finally {
            lock.unlock();
        }
        if (taken) {
            Thread.interrupted();
            try {
                answered.await(ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // the interrupt was meant for the variant's work, which is over
                return;
            }
        }
    }

    boolean isTaken() {
        return taken;
    }

    /** Whether the client has got a part of the answer and will never get the rest. */
    boolean isBroken() {
        return taken && begun;
    }
}
