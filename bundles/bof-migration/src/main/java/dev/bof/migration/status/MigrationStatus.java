package dev.bof.migration.status;

import dev.bof.migration.status.RouteFacts.Variant;
import dev.bof.migration.status.Step.State;
import java.util.List;

/** Tells of a migration how far it is. Either kind of facts may be missing: then what it would tell is unknown. */
public final class MigrationStatus {
    private static final String FRAMEWORK = "framework";

    private final ModuleFacts module;
    private final RouteFacts route;

    /**
     * @param module what the files tell, null where nobody said where they are
     * @param route what the server tells, null where there is none to ask
     */
    public MigrationStatus(ModuleFacts module, RouteFacts route) {
        this.module = module;
        this.route = route;
    }

    /** The four phases, in their order. */
    public List<Phase> phases() {
        return List.of(
                new Phase("Preparation", List.of(legacyServes(), generated())),
                new Phase("Generation", List.of(written(), untouched(), built())),
                new Phase("Side by side", List.of(installed(), compared())),
                new Phase("Full migration", List.of(cutOver(), unused(), retired())));
    }

    private Step legacyServes() {
        String what = "The legacy service is a variant of the route";
        if (route == null) {
            return unknown(what, "ask a server: bof:migrate-status ROUTE");
        }
        if (route.legacy() == null) {
            return isRetired()
                    ? new Step(what, State.DONE, "it was, and has been retired")
                    : Step.of(what, false, "install its bundle, or bof:variant-add ROUTE legacy URL");
        }
        return available(what, route.legacy());
    }

    private Step generated() {
        String what = "The framework variant is generated";
        if (module == null) {
            return unknown(what, "say where it is with --output");
        }
        if (module.interrupted()) {
            return new Step(what, State.BLOCKED, "a run was cut short: run again, or --undo");
        }
        return Step.of(what, !module.objects().isEmpty(), module.objects().isEmpty() ? "./run migrate" : "");
    }

    private Step written() {
        String what = "What the tool could not carry over is written";
        if (module == null) {
            return unknown(what, "");
        }
        String decisions =
                module.toDecide().isEmpty() ? "" : module.toDecide().size() + " things to decide, see the guide";
        return module.toWrite().isEmpty()
                ? Step.of(what, !module.objects().isEmpty(), decisions)
                : Step.of(
                        what,
                        false,
                        module.toWrite().size() + " places are empty, the first: "
                                + module.toWrite().get(0).file() + ", "
                                + module.toWrite().get(0).keptPlace());
    }

    private Step untouched() {
        String what = "The tool can run again: nothing was changed outside the kept places";
        if (module == null) {
            return unknown(what, "");
        }
        return module.changed().isEmpty()
                ? Step.of(what, !module.objects().isEmpty(), "")
                : new Step(what, State.BLOCKED, String.join(", ", module.changed()));
    }

    private Step built() {
        String what = "The bundle is built from its sources";
        return module == null ? unknown(what, "") : Step.of(what, module.built(), module.built() ? "" : "mvn package");
    }

    private Step installed() {
        String what = "The framework variant is available beside the legacy one";
        if (route == null) {
            return unknown(what, "");
        }
        return route.framework() == null
                ? Step.of(what, false, "feature:install it")
                : available(what, route.framework());
    }

    private Step compared() {
        String what = "Both variants answer the same";
        if (module == null) {
            return unknown(what, "");
        }
        ContractReport test = module.test();
        if (test.tests() == 0) {
            return Step.of(what, false, "run the contract test: mvn verify -DskipITs=false");
        }
        if (test.outdated()) {
            return Step.of(what, false, "the sources were changed since the contract test: mvn verify -DskipITs=false");
        }
        String note = test.tests() + " cases, " + test.failed() + " differ";
        return new Step(what, test.isGood() ? State.DONE : State.BLOCKED, note);
    }

    private Step cutOver() {
        String what = "The route serves the framework variant, by decision";
        if (route == null) {
            return unknown(what, "");
        }
        boolean done = isOnFramework() && (route.pinned() || isRetired());
        return Step.of(what, done, done ? "" : "bof:cutover ROUTE framework; bof:rollback ROUTE goes back");
    }

    private Step unused() {
        String what = "Nobody calls the legacy variant any more";
        if (route == null) {
            return unknown(what, "");
        }
        Variant legacy = route.legacy();
        if (legacy == null) {
            return Step.of(what, isOnFramework(), "");
        }
        String calls = legacy.served() + " requests since the server started, " + legacy.inHand() + " in hand";
        boolean quiet = isOnFramework() && legacy.served() == 0 && legacy.inHand() == 0;
        return Step.of(what, quiet, quiet ? calls : calls + "; ask again later: it is unused when this grows no more");
    }

    private Step retired() {
        String what = "The legacy variant is retired";
        if (route == null) {
            return unknown(what, "");
        }
        if (isRetired()) {
            return new Step(what, State.DONE, "the way back is its feature, as long as somebody keeps it");
        }
        return isOnFramework()
                ? Step.of(what, false, "feature:uninstall it, or bof:variant-remove; until then bof:rollback goes back")
                : new Step(what, State.BLOCKED, "it is needed as long as the route serves it");
    }

    private boolean isOnFramework() {
        return FRAMEWORK.equals(route.active());
    }

    private boolean isRetired() {
        return route.legacy() == null && isOnFramework();
    }

    private static Step available(String what, Variant variant) {
        return new Step(
                what,
                variant.available() ? State.DONE : State.BLOCKED,
                variant.available()
                        ? variant.failed() == 0 ? "" : variant.failed() + " requests failed"
                        : variant.reason());
    }

    private static Step unknown(String what, String note) {
        return new Step(what, State.UNKNOWN, note);
    }
}
