package se.lagerhus.items;

import jakarta.persistence.Persistence;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("rest")
public class ItemsApplication extends Application
{
  @Override
  public Set<Object> getSingletons()
  {
    return Set.of(new ItemsResource(new ItemsService(Persistence.createEntityManagerFactory("lagerhus"))), new ItemExceptionMapper());
  }
}
