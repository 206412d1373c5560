package dev.bof.itests.swap;

import static dev.bof.itests.swap.Operator.FRAMEWORK;
import static dev.bof.itests.swap.Operator.LEGACY;

import java.nio.file.Path;

/**
 * The ways to swap. Each begins and ends with both variants installed as features, nothing pinned and legacy active,
 * because it ranks higher.
 */
enum SwapKind {
    CUTOVER("bof:cutover, bof:rollback") {
        @Override
        void play(Swaps swaps) {
            swaps.to(FRAMEWORK, op -> op.shell("bof:cutover partners framework"));
            swaps.to(LEGACY, op -> op.shell("bof:rollback partners"));
            swaps.operator().shell("bof:unpin partners");
        }
    },
    REST("PUT framework/routes") {
        @Override
        void play(Swaps swaps) {
            swaps.to(FRAMEWORK, op -> op.move(FRAMEWORK));
            swaps.to(LEGACY, op -> op.move(null));
        }
    },
    STOP("bundle:stop, bundle:start") {
        @Override
        void play(Swaps swaps) {
            swaps.to(FRAMEWORK, op -> op.shell("bundle:stop partner-legacy"));
            swaps.to(LEGACY, op -> op.shell("bundle:start partner-legacy"));
        }
    },
    UPDATE("bundle:update of one of two") {
        @Override
        void play(Swaps swaps) {
            updateAndBack(swaps, Jars.inVersion(Jars.variant(LEGACY), NEXT));
        }
    },
    UPDATE_ONLY("bundle:update of the only one") {
        @Override
        void play(Swaps swaps) {
            swaps.operator().shell("feature:uninstall partner-framework");
            swaps.operator().awaitGone(FRAMEWORK);
            updateAndBack(swaps, Jars.inVersion(Jars.variant(LEGACY), NEXT));
            swaps.operator().shell("feature:install partner-framework");
            swaps.operator().awaitAvailable(FRAMEWORK, Jars.builtVersion());
        }

        @Override
        boolean holds() {
            return true;
        }
    },
    FEATURE("feature:uninstall, feature:install") {
        @Override
        void play(Swaps swaps) {
            swaps.to(FRAMEWORK, op -> op.shell("feature:uninstall partner-legacy"));
            swaps.to(LEGACY, op -> op.shell("feature:install partner-legacy"));
        }
    },
    DEPLOY("jar out of deploy/, into deploy/") {
        @Override
        void play(Swaps swaps) {
            Path jar = Jars.variant(LEGACY);
            swaps.operator().shell("feature:uninstall partner-legacy");
            swaps.to(LEGACY, op -> op.drop(jar));
            swaps.to(FRAMEWORK, op -> op.takeOut(jar));
            // a feature that finds its bundle, even if it is about to go, does not install it
            swaps.operator().awaitUninstalled(LEGACY);
            swaps.operator().shell("feature:install partner-legacy");
            swaps.operator().awaitActive(LEGACY);
        }
    },
    DOES_NOT_START("update to a jar that does not start") {
        @Override
        void play(Swaps swaps) {
            swaps.to(FRAMEWORK, op -> op.updateInVain(LEGACY, Jars.unstartable(Jars.variant(LEGACY))));
            swaps.to(LEGACY, op -> {
                op.update(LEGACY, Jars.variant(LEGACY));
                op.shell("bundle:start partner-legacy");
            });
        }
    },
    FIRST_REQUEST_FAILS("update to a jar that throws first") {
        @Override
        void play(Swaps swaps) {
            updateAndBack(swaps, Jars.firstRequestFails());
        }
    };

    /** A version above the one of this build. */
    private static final String NEXT = "0.1.1";

    private final String title;

    SwapKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Swaps at least twice. */
    abstract void play(Swaps swaps);

    /** Whether requests must wait because no other variant is there. */
    boolean holds() {
        return false;
    }

    private static void updateAndBack(Swaps swaps, Path jar) {
        swaps.toVersion(NEXT, op -> op.update(LEGACY, jar));
        swaps.toVersion(Jars.builtVersion(), op -> op.update(LEGACY, Jars.variant(LEGACY)));
    }
}
