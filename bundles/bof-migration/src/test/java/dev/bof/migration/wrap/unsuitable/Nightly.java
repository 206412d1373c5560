package dev.bof.migration.wrap.unsuitable;

import javax.ejb.Schedule;
import javax.ejb.Stateless;
import javax.ws.rs.Path;

@Stateless
@Path("nightly")
public class Nightly {
    @Schedule(hour = "3")
    public void run() {
        // once a night, on a server that has timers
    }
}
