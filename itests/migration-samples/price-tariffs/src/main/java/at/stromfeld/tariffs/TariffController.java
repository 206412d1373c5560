package at.stromfeld.tariffs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

@Path("pricing/tariffs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TariffController {
  @Inject TariffRepository repository;
  @Inject Validator validator;

  @GET
  public ApiResponse<List<TariffDto>> index(
      @QueryParam("product") String product,
      @QueryParam("validOn") String validOn,
      @QueryParam("page") @DefaultValue("1") int page,
      @QueryParam("pageSize") @DefaultValue("10") int pageSize) {
    if (page < 1) {
      throw new TariffException(400, "PAGE", "page starts at 1", "page");
    }
    int size = Math.max(1, Math.min(pageSize, 50));
    LocalDate day = day(validOn);
    List<TariffDto> data = repository.page(product, day, page, size).stream().map(TariffDto::from).toList();
    return new ApiResponse<>(data, null, new ApiResponse.Meta(page, size, repository.count(product, day)));
  }

  @GET
  @Path("{id}")
  public ApiResponse<TariffDto> show(@PathParam("id") String id) {
    return ApiResponse.of(TariffDto.from(existing(id)));
  }

  @POST
  @Transactional
  public ApiResponse<TariffDto> create(TariffRequest request) {
    Tariff tariff = new Tariff();
    apply(request, tariff, "");
    repository.store(tariff);
    return ApiResponse.of(TariffDto.from(tariff));
  }

  @POST
  @Path("{id}/edit")
  @Transactional
  public ApiResponse<TariffDto> edit(@PathParam("id") String id, TariffRequest request) {
    Tariff tariff = existing(id);
    if (tariff.getValidTo() != null && tariff.getValidTo().isBefore(LocalDate.of(2020, 1, 1))) {
      throw new TariffException(409, "EXPIRED", "tariff has expired", null);
    }
    apply(request, tariff, id);
    return ApiResponse.of(TariffDto.from(tariff));
  }

  @POST
  @Path("{id}/delete")
  @Transactional
  public ApiResponse<String> delete(@PathParam("id") String id) {
    repository.remove(existing(id));
    return ApiResponse.of(id);
  }

  private void apply(TariffRequest request, Tariff tariff, String id) {
    if (request == null) {
      throw new TariffException(400, "BODY", "no data", null);
    }
    validator.validate(request).stream()
        .min(Comparator.comparing((ConstraintViolation<?> v) -> v.getPropertyPath().toString()))
        .ifPresent(v -> {
          throw new TariffException(422, "INVALID", v.getMessage(), v.getPropertyPath().toString());
        });
    if (request.validTo() != null && !request.validTo().isAfter(request.validFrom())) {
      throw new TariffException(422, "PERIOD", "validTo must be after validFrom", "validTo");
    }
    if (repository.exists(request.product(), request.region(), request.validFrom(), id)) {
      throw new TariffException(409, "DUPLICATE", "tariff exists already", null);
    }
    tariff.setProduct(request.product());
    tariff.setValidFrom(request.validFrom());
    tariff.setValidTo(request.validTo());
    tariff.setBaseFee(request.baseFee().setScale(2, RoundingMode.HALF_UP));
    tariff.setEnergyPrice(request.energyPrice().setScale(5, RoundingMode.DOWN));
    tariff.setRegion(request.region());
    tariff.setGreen(request.green());
  }

  private Tariff existing(String id) {
    Tariff tariff = repository.find(id);
    if (tariff == null) {
      throw new TariffException(404, "NOT_FOUND", "no such tariff", null);
    }
    return tariff;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TariffException(400, "DATE", "not a date: " + text, "validOn");
    }
  }
}
