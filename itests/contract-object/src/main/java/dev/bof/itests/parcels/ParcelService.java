package dev.bof.itests.parcels;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.Action;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Sort;
import jakarta.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Parcels, which are answered as their service answered before it was described. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + ParcelService.ROUTE, "bof.variant=framework"})
public final class ParcelService extends BusinessObjectService<Parcel> {
    static final String ROUTE = "depot/parcels";

    private static final Body ONE = Body.json("{\"data\": \"${item}\", \"success\": true}");

    private static final CompatibilityProfile PROFILE = CompatibilityProfile.builder()
            .json(JsonStyle.builder()
                    .names(JsonStyle.Names.CAMEL_CASE)
                    .enums(JsonStyle.Enums.NAME)
                    .times(TimeStyle.epochMillis())
                    .decimals(JsonStyle.Decimals.DOUBLE)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "")
                    .paging(Paging.byStart("start", "limit").sizes(3, 4))
                    .filter(LegacyFilter.of("state", "state").inAnyCase())
                    .filter(LegacyFilter.of("heavierThan", "weight", Operator.GT))
                    .filter(LegacyFilter.of("trackingNo", "tracking_no", Operator.STARTSWITH))
                    .order(Sort.descending("weight"))
                    .answers(200, Body.json("{\"data\": \"${items}\", \"total\": \"${total}\", \"success\": true}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "all").build())
            .endpoint(LegacyEndpoint.of(Operation.FIND, "GET", "by-number/{number}")
                    .filter(LegacyFilter.of("number", "tracking_no"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.READ, "GET", "{id}")
                    .answers(200, ONE)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "")
                    .answers(200, ONE)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.UPDATE, "POST", "{id}")
                    .update(UpdateStyle.NOT_NULL_FIELDS)
                    .answers(200, ONE)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.DELETE, "DELETE", "{id}")
                    .answers(200, Body.json("{\"success\": true}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.ACTION, "POST", "{id}/ship")
                    .answers(200, ONE)
                    .build())
            .error(LegacyError.of(ProblemType.NOT_FOUND, 400, Body.none())
                    .field("id")
                    .code("unreadable"))
            .error(LegacyError.of(
                    ProblemType.NOT_FOUND, 404, Body.json("{\"success\": false, \"error\": \"No parcel ${id}\"}")))
            .error(LegacyError.of(ProblemType.CONFLICT, 409, Body.text("text/plain", "${sent.tracking_no} is taken"))
                    .in(Operation.CREATE))
            .error(LegacyError.of(ProblemType.CONFLICT, 409, Body.text("text/plain", "${message}")))
            .error(LegacyError.of(ProblemType.VALIDATION, 400, Body.text("text/plain", "${field}: ${phrase}")))
            .error(LegacyError.of(
                    ProblemType.MALFORMED, 400, Body.json("{\"success\": false, \"error\": \"bad ${field}\"}")))
            .build();

    private static final ObjectDescriptor<Parcel> DESCRIPTOR = ObjectDescriptor.of(ROUTE, Parcel.class)
            .schemas(CreateParcel.class, UpdateParcel.class, ParcelView.class)
            .uniqueKey("tracking_no")
            .compatibility(PROFILE)
            .build();

    @Activate
    public ParcelService(
            @Reference ObjectEngine engine, @Reference(target = "(osgi.unit.name=assets)") EntityManagerFactory units) {
        super(DESCRIPTOR, engine, units);
    }

    /** Tells that a parcel was taken away. */
    @Action(path = "{id}/ship")
    public Parcel ship(Parcel parcel, Shipping shipping) {
        if (parcel.getState() == ParcelState.SHIPPED) {
            throw new ProblemException(ProblemType.CONFLICT, "The parcel is on its way already");
        }
        parcel.ship(shipping.shippedAt());
        return parcel;
    }
}
