package io.dynobench.models;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface UserModelRepository extends JpaRepository<UserModel, String> {

  List<UserModel> findAllByOrderByName();

  Optional<UserModel> findByName(String name);
}
