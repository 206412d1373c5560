package dev.bof.rest.door;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes when the test says so. */
final class ManualTimer {
    private final Queue<Task> tasks = new ArrayDeque<>();

    private static final class Task {
        private final Runnable run;
        private final long millis;
        private boolean cancelled;

        Task(Runnable run, long millis) {
            this.run = run;
            this.millis = millis;
        }

        Object cancel(Object[] arguments) {
            cancelled = true;
            return true;
        }
    }

    ScheduledExecutorService executor() {
        return Fakes.fake(
                ScheduledExecutorService.class,
                Map.of(
                        "schedule", (Fakes.Answer) this::schedule,
                        "scheduleWithFixedDelay", (Fakes.Answer) this::repeat));
    }

    private Object schedule(Object[] arguments) {
        TimeUnit unit = (TimeUnit) arguments[arguments.length - 1];
        Task task = new Task((Runnable) arguments[0], unit.toMillis((long) arguments[arguments.length - 2]));
        tasks.add(task);
        return Fakes.fake(ScheduledFuture.class, Map.of("cancel", (Fakes.Answer) task::cancel));
    }

    private Object repeat(Object[] arguments) {
        Runnable run = (Runnable) arguments[0];
        return schedule(new Object[] {
            (Runnable) () -> {
                run.run();
                repeat(arguments);
            },
            arguments[2],
            arguments[3]
        });
    }

    /** How many tasks wait for their time. */
    long waiting() {
        return tasks.stream().filter(task -> !task.cancelled).count();
    }

    /**
     * Runs the task that has waited for the longest, whether it was cancelled or not: a real timer may have taken it
     * up just before.
     *
     * @return the milliseconds that it was to wait
     */
    long runNext() {
        Task task = tasks.remove();
        task.run.run();
        return task.millis;
    }
}
