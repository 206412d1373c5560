package org.hafenkontor.crm;

import jakarta.persistence.Persistence;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("")
public class CrmApplication extends Application {
  @Override
  public Set<Object> getSingletons() {
    return Set.of(new ContactsApi(Persistence.createEntityManagerFactory("crm")));
  }
}
