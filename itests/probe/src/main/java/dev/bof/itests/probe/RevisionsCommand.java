package dev.bof.itests.probe;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Clears all that is held softly, and says which revisions of variants are in memory after that. */
@Service
@Command(scope = "probe", name = "revisions", description = "Revisions of variants that came, and that are still held")
public final class RevisionsCommand implements Action {
    @Reference
    Revisions revisions;

    @Reference
    Session session;

    @Override
    public Object execute() {
        Memory.clearSoftReferences();
        session.getConsole().println(revisions.report());
        return null;
    }
}
