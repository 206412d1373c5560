package dev.bof.migration.wrap.tickets;

import javax.ws.rs.ApplicationPath;
import javax.ws.rs.core.Application;

@ApplicationPath("/rest")
public class TicketApplication extends Application {}
