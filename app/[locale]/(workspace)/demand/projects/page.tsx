import { projectListMetadata, projectListPage } from "../../project-pages";

export const generateMetadata = projectListMetadata("demand");

export default projectListPage("demand");
