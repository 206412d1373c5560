package dev.bof.itests.probe;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Prints a line for everything that happened to a bundle. */
@Service
@Command(scope = "probe", name = "bundles", description = "What happened to the bundles since the probe came")
public final class BundleLogCommand implements Action {
    @Reference
    BundleLog log;

    @Reference
    Session session;

    @Override
    public Object execute() {
        log.lines().forEach(session.getConsole()::println);
        return null;
    }
}
