package dev.bof.persistence.unit;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What EclipseLink does, in our log. Statements and the failures they meet, which reach the caller as exceptions
 * anyway, are there on debug level only, because they carry people's data.
 */
final class StatementLog extends AbstractSessionLog {
    private static final Logger LOG = LoggerFactory.getLogger(StatementLog.class);

    @Override
    public boolean shouldLog(int level) {
        return level >= SessionLog.SEVERE || level >= SessionLog.FINE && LOG.isDebugEnabled();
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return shouldLog(level);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (entry.getLevel() >= SessionLog.SEVERE) {
            LOG.error(formatMessage(entry), entry.getException());
        } else if (shouldLog(entry.getLevel())) {
            LOG.debug(formatMessage(entry), entry.getException());
        }
    }
}
