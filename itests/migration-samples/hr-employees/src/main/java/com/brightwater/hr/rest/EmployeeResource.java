package com.brightwater.hr.rest;

import com.brightwater.hr.model.Department;
import com.brightwater.hr.model.Employee;
import com.brightwater.hr.model.Grade;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

@Path("/hr/employees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmployeeResource {
	private final EntityManagerFactory emf;

	public EmployeeResource(EntityManagerFactory emf) {
		this.emf = emf;
	}

	@GET
	public Result<List<EmployeeDto>> all(@QueryParam("departmentId") Long departmentId, @QueryParam("grade") Grade grade) {
		return Result.ok(transactional(em -> {
			String jpql = "SELECT e FROM Employee e WHERE e.removed = FALSE"
					+ (departmentId == null ? "" : " AND e.department.id = :department")
					+ (grade == null ? "" : " AND e.grade = :grade") + " ORDER BY e.lastName, e.firstName, e.id";
			TypedQuery<Employee> query = em.createQuery(jpql, Employee.class);
			if (departmentId != null) {
				query.setParameter("department", departmentId);
			}
			if (grade != null) {
				query.setParameter("grade", grade);
			}
			List<EmployeeDto> found = new ArrayList<>();
			for (Employee employee : query.getResultList()) {
				found.add(EmployeeDto.from(employee));
			}
			return found;
		}));
	}

	@GET
	@Path("/{id}")
	public Result<EmployeeDto> one(@PathParam("id") Long id) {
		return Result.ok(transactional(em -> EmployeeDto.from(load(em, id))));
	}

	@POST
	public Result<EmployeeDto> hire(EmployeeDto dto) {
		return Result.ok(transactional(em -> {
			if (dto.personnelNo == null || !dto.personnelNo.matches("P-[0-9]{5}")) {
				throw new HrException(400, "personnelNo must look like P-00000");
			}
			Long same = em.createQuery("SELECT COUNT(e) FROM Employee e WHERE e.personnelNo = :no", Long.class)
					.setParameter("no", dto.personnelNo).getSingleResult();
			if (same > 0) {
				throw new HrException(409, dto.personnelNo + " is already employed");
			}
			Employee employee = new Employee();
			employee.setPersonnelNo(dto.personnelNo);
			copy(em, dto, employee);
			em.persist(employee);
			em.flush();
			return EmployeeDto.from(employee);
		}));
	}

	@PUT
	@Path("/{id}")
	public Result<EmployeeDto> update(@PathParam("id") Long id, EmployeeDto dto) {
		return Result.ok(transactional(em -> {
			Employee employee = load(em, id);
			if (dto.version != null && !dto.version.equals(employee.getOptLock())) {
				throw new HrException(409, "changed by somebody else, reload");
			}
			copy(em, dto, employee);
			em.flush();
			return EmployeeDto.from(employee);
		}));
	}

	@POST
	@Path("/{id}/terminate")
	public Result<EmployeeDto> terminate(@PathParam("id") Long id, EmployeeDto dto) {
		return Result.ok(transactional(em -> {
			Employee employee = load(em, id);
			if (employee.getLeft() != null) {
				throw new HrException(409, "has left already");
			}
			if (dto == null || dto.left == null || dto.left.before(employee.getHired())) {
				throw new HrException(400, "left must be after hired");
			}
			employee.setLeft(dto.left);
			em.flush();
			return EmployeeDto.from(employee);
		}));
	}

	@DELETE
	@Path("/{id}")
	public Result<Boolean> remove(@PathParam("id") Long id) {
		return Result.ok(transactional(em -> {
			load(em, id).setRemoved(true);
			return true;
		}));
	}

	private static void copy(EntityManager em, EmployeeDto dto, Employee employee) {
		if (isEmpty(dto.firstName) || isEmpty(dto.lastName)) {
			throw new HrException(400, "firstName and lastName are mandatory");
		}
		if (dto.firstName.length() > 50 || dto.lastName.length() > 50) {
			throw new HrException(400, "names have 50 characters at most");
		}
		if (dto.salary == null || dto.salary.signum() <= 0) {
			throw new HrException(400, "salary must be positive");
		}
		Department department = dto.departmentId == null ? null : em.find(Department.class, dto.departmentId);
		if (department == null) {
			throw new HrException(400, "no department " + dto.departmentId);
		}
		employee.setFirstName(dto.firstName);
		employee.setLastName(dto.lastName);
		employee.setDepartment(department);
		employee.setGrade(dto.grade == null ? Grade.JUNIOR : dto.grade);
		employee.setSalary(dto.salary.setScale(2, RoundingMode.HALF_EVEN));
		employee.setHired(dto.hired == null ? new Date() : dto.hired);
	}

	private static boolean isEmpty(String text) {
		return text == null || text.trim().isEmpty();
	}

	private static Employee load(EntityManager em, Long id) {
		Employee employee = em.find(Employee.class, id);
		if (employee == null || employee.isRemoved()) {
			throw new HrException(404, "no employee " + id);
		}
		return employee;
	}

	private <T> T transactional(Function<EntityManager, T> work) {
		EntityManager em = emf.createEntityManager();
		try {
			em.getTransaction().begin();
			T result = work.apply(em);
			em.getTransaction().commit();
			return result;
		} finally {
			if (em.getTransaction().isActive()) {
				em.getTransaction().rollback();
			}
			em.close();
		}
	}
}
