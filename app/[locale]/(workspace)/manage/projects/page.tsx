import { projectListMetadata, projectListPage } from "../../project-pages";

export const generateMetadata = projectListMetadata("manage");

export default projectListPage("manage");
